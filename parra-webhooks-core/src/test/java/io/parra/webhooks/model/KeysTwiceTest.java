package io.parra.webhooks.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key given twice in one object makes a body malformed, wherever that object stands and however the key is written. */
class KeysTwiceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'id':'e1','type':'message.created','payload':{'id':'m1'},'id':'e1'",
                "'id':'e1','type':'message.created','type':'message.created','payload':{'id':'m1'}",
                "'id':'e1','payload':{'id':'m1'},'type':'message.created','payload':{'id':'m1'}",
                "'payload':{'id':'m1'},'id':'e1','payload':null,'type':'message.created'",
                "'id':'e1','type':'message.created','payload':7,'payload':7",
                "'new':1,'id':'e1','type':'message.created','new':2",
                "'id':'e1','type':'message.created','i\\u0064':'e1'",
                "'i\\u0064':'e1','type':'message.created','id':'e1'",
                "'n\\u0065w':1,'id':'e1','type':'message.created','new':1",
                "'id':'e1','type':'message.created','new':{'a':1,'b':2,'a':1}",
                "'id':'e1','type':'message.created','new':[1,[{'a':{'id':1,'\\u0069d':1}}]]",
                "'id':'e1','type':'message.created','':0,'':0",
            })
    void amongTheBodysOwnFields(String fields) {
        assertIsMalformed("{" + fields + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'id':'m1','message':'a','message':'a'",
                "'id':'m1','message':null,'message':'a'",
                "'updated_at':1,'id':'m1','updated_at':1",
                "'id':'m1','m\\u0065ssage':'a','message':'b'",
                "'id':'m1','new':1,'read_at':1,'new':1",
                "'id':'m1','new':1,'\\u006eew':1",
                "'id':'m1','new':{'a':1,'a':1}",
                "'id':'m1','new':[{'b':[{'a':1,'\\u0061':1}]}]",
                "'id':'m1','message':{'a':1,'a':1}",
                "'id':'m1','contact':{'id':'c1','id':'c1'}",
                "'id':'m1','contact':{'id':'c1','new':1,'new':1}",
                "'id':'m1','contact':{'username':1,'username':1}",
                "'id':'m1','contact':[{'a':1,'a':1}]",
                "'id':'m1','reactions':[{'heart':['ada'],'heart':[]}]",
                "'id':'m1','reactions':[7,{'heart':7,'heart':7}]",
                "'id':'m1','reactions':[7,{'heart':[{'a':1,'a':1}]}]",
                "'id':'m1','attachments':[{'id':'a1'},{'id':'a2','file_size':1,'file_size':1}]",
                "'id':'m1','attachments':[[{'a':1,'a':1}]]",
            })
    void amongThoseOfAPayloadInAnyOrderAndOfAnyType(String fields) {
        String payload = "{" + fields + "}";

        assertIsMalformed("{'id':'e1','type':'message.created','payload':" + payload + "}");
        assertIsMalformed("{'payload':" + payload + ",'id':'e1','type':'message.created'}");
        assertIsMalformed("{'type':'reaction.created','payload':" + payload + ",'id':'e1'}");
        assertIsMalformed("{'id':'e1','type':'reaction.created','payload':[" + payload + "]}");
    }

    @Test
    void amongVeryManyThatAreNew() {
        String fields = IntStream.range(0, 1000)
                .mapToObj(i -> "'field_" + i + "':" + i)
                .collect(Collectors.joining(",", "{'id':'m1',", ""));

        assertEquals(
                1000, Bodies.message(quoted(fields + "}")).additionalFields().size());
        assertIsMalformed("{'id':'e1','type':'message.created','payload':" + fields + ",'field_7':0}}");
    }

    @Test
    void butNotInTwoObjects() {
        Message message = Bodies.message(quoted("{'id':'m1','new':{'id':1,'new':2},'contact':{'id':'c1','new':3},"
                + "'attachments':[{'id':'a1'},{'id':'a2'}],'reactions':[{'heart':[]},{'heart':[]}]}"));

        assertEquals(2, Objects.requireNonNull(message.reactions()).size());
        assertEquals(2, Objects.requireNonNull(message.attachments()).size());
    }

    private static void assertIsMalformed(String body) {
        assertThrows(MalformedEventException.class, () -> Bodies.read(quoted(body)), body);
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
